import { type Locale, localeNames, locales } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { CheckIcon } from '@kit/ui/icons';

export type LanguageButtonsProps = {
  /** The one that is marked, if any. */
  current: Locale | undefined;
  variant: 'quiet' | 'secondary';
};

/** A button for each language, in its own words. They submit the form they stand in. */
export function LanguageButtons({ current, variant }: LanguageButtonsProps) {
  return locales.map((locale) => (
    <button
      key={locale}
      type="submit"
      name="locale"
      value={locale}
      lang={locale}
      aria-current={locale === current || undefined}
      className={cn(
        buttonStyles({ variant, size: 'compact' }),
        variant === 'quiet' && 'px-2 text-13',
        locale === current ? 'gap-1.5 text-ink' : 'text-ink-muted',
      )}
    >
      {locale === current && <CheckIcon className="size-4!" />}
      {localeNames[locale]}
    </button>
  ));
}
