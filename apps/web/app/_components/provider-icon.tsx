import { BuildingIcon, CodeIcon, GlobeIcon } from '@kit/ui/provider-icons';
import type { Provider } from '~/config/app.config';

const icons = { google: GlobeIcon, github: CodeIcon, oidc: BuildingIcon } satisfies Record<Provider['id'], unknown>;

/** A drawing of our own for a provider of accounts; any that is off by now looks like a place of work. */
export function ProviderIcon({ id }: { id: string }) {
  const Drawing = Object.hasOwn(icons, id) ? icons[id as Provider['id']] : BuildingIcon;
  return <Drawing />;
}
