import type { SessionDemand } from '@kit/passkey/step-up';

export type DemandFieldsProps = { returnTo: string; demand: SessionDemand };

/** What a form of this page sends along, so that it comes back to the same question. */
export function DemandFields({ returnTo, demand }: DemandFieldsProps) {
  return (
    <>
      <input type="hidden" name="returnTo" value={returnTo} />
      {Object.entries(demand).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
    </>
  );
}
