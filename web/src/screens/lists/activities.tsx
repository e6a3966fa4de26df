import { ListScreen } from './list-screen.tsx';

const begin = ['eva', 'activity'];

export const Activities = () => <ListScreen title="Activities" path="/v1/activities" begin={begin} />;
