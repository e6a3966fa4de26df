import { ListScreen } from './list-screen.tsx';

export const Decisions = () => <ListScreen title="Decisions" path="/v1/decisions" />;
