import { Fragment } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { useAllCommands } from './use-commands.ts';

/** Every key that does something here. */
export function KeyHelp({ close }: { readonly close: () => void }) {
  const groups = Map.groupBy(
    useAllCommands().filter(({ keys }) => keys !== undefined),
    ({ group }) => group,
  );
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()}>
      <Modal className="dialog">
        <Dialog>
          <header className="dialog-head">
            <Heading slot="title">Keys</Heading>
            <Button slot="close" className="button">
              Close
            </Button>
          </header>
          <div className="key-groups">
            {[...groups].map(([group, commands]) => (
              <section key={group}>
                <h3>{group}</h3>
                <dl>
                  {commands.map(({ id, keys = [], title }) => (
                    <Fragment key={id}>
                      <dt>
                        {keys.map((each) => (
                          <KeyCaps key={each} keys={each} />
                        ))}
                      </dt>
                      <dd>{title}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
