import { Link } from '@tanstack/react-router';

export function NoSuchScreen() {
  return (
    <p className="state">
      There is no such screen. <Link to="/">To the board</Link>
    </p>
  );
}
