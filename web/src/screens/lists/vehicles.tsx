import { ListScreen } from './list-screen.tsx';

const begin = ['vehicle', 'crew-member'];

export const Vehicles = () => <ListScreen title="Vehicles" path="/v1/vehicles" begin={begin} beside="Kind" />;
