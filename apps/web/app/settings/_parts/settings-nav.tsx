import { cn } from '@kit/ui/cn';
import { headers } from 'next/headers';

export type SettingsNavProps = { label: string; pages: { href: string; label: string }[] };

/** The pages of the settings: a list at the side, a row of tabs on a phone. */
export async function SettingsNav({ label, pages }: SettingsNavProps) {
  const [pathname] = ((await headers()).get('x-path') ?? '').split('?');
  return (
    <nav
      aria-label={label}
      className="-mx-5 overflow-x-auto border-line px-2 max-md:border-b-[0.5px] sm:-mx-8 sm:px-5 md:mx-0 md:overflow-visible md:px-0 md:pt-12"
    >
      <ul className="flex md:-ms-3 md:flex-col md:gap-1">
        {pages.map((page) => {
          const current = page.href === pathname;
          return (
            <li key={page.href}>
              <a
                href={page.href}
                aria-current={current ? 'page' : undefined}
                className={cn(
                  'relative flex min-h-11 items-center px-3 text-14 transition-colors duration-120 focus-visible:-outline-offset-2 md:rounded-control',
                  'after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 md:after:inset-y-3 md:after:start-0 md:after:end-auto md:after:h-auto md:after:w-0.5',
                  current
                    ? 'font-medium text-ink after:bg-accent forced-colors:after:bg-[Highlight]'
                    : 'text-ink-muted hover:text-ink',
                )}
              >
                {page.label}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
