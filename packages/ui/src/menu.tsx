'use client';

import { type ComponentProps, type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { buttonStyles } from './button-styles';
import { cn } from './cn';
import { MoreIcon } from './icons';

export type MenuProps = {
  /** What the button is called, with the thing it belongs to: "Options for MacBook". */
  label: string;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A button and its menu by the popover API: closed by Escape or a press outside, walked by the arrow keys. */
export function Menu({ label, icon = <MoreIcon />, className, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  const leave = useRef<(() => void) | null>(null);

  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    leave.current?.();
    if (event.newState !== 'open') return;
    leave.current = keepPlaced(() => place(menu.current, button.current));
    items()[0]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Tab') menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all[to % all.length]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        data-slot="menu-button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
        className={cn(buttonStyles({ variant: 'quiet', size: 'icon' }), 'text-ink-muted', className)}
      >
        {icon}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        data-slot="menu"
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        onClick={() => menu.current?.hidePopover()}
        className="fixed inset-auto m-0 max-h-[calc(100dvh-0.5rem)] min-w-44 overflow-y-auto rounded-surface border border-transparent bg-surface-raised p-1 text-ink shadow-raised open:animate-rise dark:border-line"
      >
        {children}
      </div>
    </>
  );
}

/** Calls `place` now and whenever the page is laid out anew or scrolled; returns how to stop. */
function keepPlaced(place: () => void): () => void {
  const layout = new ResizeObserver(place);
  layout.observe(document.body);
  addEventListener('scroll', place, { passive: true });
  place();
  return () => {
    layout.disconnect();
    removeEventListener('scroll', place);
  };
}

/** Below the button, its end under the button's end; above where there is no room. CSS anchors are not everywhere yet. */
function place(menu: HTMLElement | null, button: HTMLElement | null) {
  if (!menu || !button) return;
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + 4;
  const start = getComputedStyle(button).direction === 'rtl' ? anchor.left : anchor.right - width;
  menu.style.top = `${below + height > innerHeight ? Math.max(4, anchor.top - height - 4) : below}px`;
  menu.style.left = `${Math.max(4, Math.min(start, innerWidth - width - 4))}px`;
}

export type MenuItemProps = ComponentProps<'button'> & { icon?: ReactNode };

/** One thing to do; choosing it closes the menu. */
export function MenuItem({ icon, className, children, ...props }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-slot="menu-item"
      className={cn(
        'flex min-h-11 w-full items-center gap-2.5 rounded-control px-3 text-start text-14 hover:bg-surface-sunken focus-visible:bg-surface-sunken focus-visible:-outline-offset-2',
        className,
      )}
      {...props}
    >
      {icon && <span className="text-ink-muted">{icon}</span>}
      {children}
    </button>
  );
}
