/** Whether passkeys can wait in the autofill of a form in this browser. Never rejects. */
export const hasConditionalGet = async (): Promise<boolean> => {
  try {
    const { conditionalGet } = (await PublicKeyCredential.getClientCapabilities?.().catch(() => {})) ?? {};
    return conditionalGet ?? (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
  } catch {
    return false;
  }
};
