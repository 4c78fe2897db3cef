/** The row that holds an account's password, for the adapter. */
export const passwordOf = (userId: string) => ({
  model: 'account',
  where: [
    { field: 'userId', value: userId },
    { field: 'providerId', value: 'credential' },
  ],
});
