import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type FormToOpen, recordCommandOf } from '../commands-for.ts';

interface Props {
  readonly form: FormToOpen;
  readonly close: () => void;
}

/** The form of one command. */
export function RecordDialog({ form, close }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()}>
      <Modal className="dialog">
        <Dialog>
          <header className="dialog-head">
            <Heading slot="title">{recordCommandOf(form.command)?.title}</Heading>
            <Button slot="close" className="button">
              Close
            </Button>
          </header>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
