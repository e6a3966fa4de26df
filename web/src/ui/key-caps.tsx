const shown: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** The keys of a command as they are on a keyboard. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const caps = keys.split(' ').flatMap((key) => key.split('+'));
  return (
    <span className="key-caps">
      {caps.map((cap) => (
        <kbd key={cap}>{shown[cap] ?? (keys.includes('+') ? cap.toUpperCase().replace('CTRL', 'Ctrl') : cap)}</kbd>
      ))}
    </span>
  );
}
