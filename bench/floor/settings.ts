const { SITE_URL = '', SECRET = '', DATABASE_URL = '', PORT = '' } = process.env;

export const origin = SITE_URL;
export const rpID = new URL(SITE_URL).hostname;
export const secret = SECRET;
export const databaseUrl = DATABASE_URL;
export const port = Number(PORT);
