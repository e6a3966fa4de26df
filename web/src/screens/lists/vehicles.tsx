import { ListScreen } from './list-screen.tsx';

export const Vehicles = () => <ListScreen title="Vehicles" path="/v1/vehicles" />;
