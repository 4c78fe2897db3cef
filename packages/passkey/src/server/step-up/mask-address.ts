/** An e-mail address that its owner recognises and nobody learns: `ada@example.com` is `a…@example.com`. */
export const maskAddress = (email: string) => {
  const [first = ''] = email;
  return `${first}…${email.slice(email.lastIndexOf('@'))}`;
};
