import type { Messages } from '@kit/messages';
import type { Metadata } from 'next';
import type { MessageKeys, NestedKeyOf } from 'next-intl';
import { getTranslations } from 'next-intl/server';

type Key = MessageKeys<Messages, NestedKeyOf<Messages>>;

/** A page's `generateMetadata`: its title in the language of the visit, and what else is given. */
export const titled =
  (key: Key, more: Metadata = {}) =>
  async (): Promise<Metadata> => ({ ...more, title: (await getTranslations())(key) });
