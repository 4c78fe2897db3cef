import { cn } from '@kit/ui/cn';

const TOKEN = /(\/\/.*|#.*)|('[^']*')|\b(import|from|await|const|export|async|function|return)\b/g;
const INKS = ['text-ink-muted', 'text-positive', 'text-accent'];

/** A few lines of code with comments, strings and keywords told apart; long lines scroll inside. */
export function Code({ children, className }: { children: string; className?: string }) {
  const parts = [];
  let at = 0;
  for (const match of children.matchAll(TOKEN)) {
    parts.push(children.slice(at, match.index));
    const kind = match.slice(1).findIndex(Boolean);
    parts.push(
      <span key={match.index} className={INKS[kind]}>
        {match[0]}
      </span>,
    );
    at = match.index + match[0].length;
  }
  parts.push(children.slice(at));
  return (
    // What scrolls must be reachable from the keyboard; a short line does not scroll.
    <pre
      data-slot="code"
      dir="ltr"
      tabIndex={children.includes('\n') ? 0 : undefined}
      className={cn(
        'overflow-x-auto font-mono text-13/6 mask-r-from-[calc(100%-2rem)] mask-r-to-100% focus-visible:mask-none forced-colors:mask-none',
        className,
      )}
    >
      <code className="inline-block pe-8">{parts}</code>
    </pre>
  );
}
