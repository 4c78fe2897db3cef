import { buttonStyles } from '@kit/ui/button-styles';

export type ConfirmFirstProps = { text: string; label: string; variant: 'primary' | 'secondary' };

/** Stands in for the password form: its address is this page's own, which lets in who confirmed lately. */
export function ConfirmFirst({ text, label, variant }: ConfirmFirstProps) {
  return (
    <>
      <p className="pb-4 text-14">{text}</p>
      <a href="/settings/security?change=password" className={buttonStyles({ variant })}>
        {label}
      </a>
    </>
  );
}
