import { ListScreen } from './list-screen.tsx';

export const Requests = () => <ListScreen title="Requests" path="/v1/information-requests" />;
