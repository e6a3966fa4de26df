import { ListScreen } from './list-screen.tsx';

const begin = ['decision'];

export const Decisions = () => <ListScreen title="Decisions" path="/v1/decisions" begin={begin} />;
