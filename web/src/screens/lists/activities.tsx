import { ListScreen } from './list-screen.tsx';

export const Activities = () => <ListScreen title="Activities" path="/v1/activities" />;
