import { Loading } from '../ui/states/loading.tsx';

/** Until a screen is loaded. */
export const LoadingScreen = () => <Loading what="the screen" />;
