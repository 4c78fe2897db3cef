import { handleAuth } from '~/lib/handle-auth';

export { handleAuth as GET, handleAuth as POST };
