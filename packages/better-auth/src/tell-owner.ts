import { logUnkept } from './log-unkept';
import { notifyOwner } from './notify-owner';

/** {@link notifyOwner} of what is done and stays done: a notice that cannot be kept is logged, and undoes and hides nothing. */
export async function tellOwner(...notice: Parameters<typeof notifyOwner>): Promise<void> {
  await notifyOwner(...notice).catch((error: unknown) => logUnkept(notice[2].kind, error));
}
