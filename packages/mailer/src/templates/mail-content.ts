/** What a mail says. Plain sentences: markup in them is shown, never obeyed. */
export type MailContent = {
  /** The language of the sentences and the direction it is written in. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  subject: string;
  /** The line an inbox shows beside the subject. */
  preheader: string;
  heading: string;
  paragraphs: string[];
  /** What happened, when, from where: a label and its value each. */
  facts?: { label: string; value: string }[];
  /** What to do about it, just before the button. */
  advice?: string;
  /** A code to type elsewhere, shown large. */
  code?: string;
  /** The one thing to do, if there is one. */
  button?: { label: string; url: string };
  footer: string;
  productName: string;
};
