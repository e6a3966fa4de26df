import { useEffect, useRef } from 'react';
import './printed-dossier.css';

/** On paper it takes the place of the screen: printing a decision gives its dossier. */
export function PrintedDossier({ address }: { readonly address: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const clear = () => place.current?.replaceChildren();
    const show = () => {
      const dossier = dossierAt(address);
      // Without it the screen is printed, which says where the dossier is.
      if (dossier !== undefined) place.current?.replaceChildren(dossier);
    };
    globalThis.addEventListener('beforeprint', show);
    globalThis.addEventListener('afterprint', clear);
    return () => {
      globalThis.removeEventListener('beforeprint', show);
      globalThis.removeEventListener('afterprint', clear);
    };
  }, [address]);
  return <div ref={place} className="printed-dossier" />;
}

/** The dossier as the server writes it, in a tree and a style of its own; undefined where it can't be read. */
function dossierAt(address: string): HTMLElement | undefined {
  const text = textAt(address);
  if (text === undefined) return undefined;
  // Apart, since no page here may have a style of its own.
  const [before = '', styled = '', after = ''] = text.split(/<\/?style>/);
  const { body } = new DOMParser().parseFromString(before + after, 'text/html');
  const host = document.createElement('article');
  const tree = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(styled.replaceAll(':root', ':host'));
  tree.adoptedStyleSheets = [style];
  tree.append(document.importNode(body, true));
  return host;
}

/** A browser waits for what prints it only as long as that does not: it is read at once, or not at all. */
function textAt(address: string): string | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? request.responseText : undefined;
}
