import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { RecordedToasts } from '../recorded-toasts.tsx';
import type { OpenForm } from '../use-recording.ts';
import { FieldWidget } from '../widgets/field-widget.tsx';
import { FieldWidgetContext } from '../widgets/widget.ts';
import { RecordForm } from './record-form.tsx';

interface Props {
  readonly form: OpenForm | undefined;
  readonly close: () => void;
}

/** The form that is open, if one is, and what was recorded just now. */
export function RecordDialog({ form, close }: Props) {
  return (
    <>
      <ModalOverlay
        className="overlay record-overlay"
        isOpen={form !== undefined}
        onOpenChange={(isOpen) => isOpen || close()}
      >
        <Modal className="dialog record">
          <Dialog>
            {form !== undefined && (
              <FieldWidgetContext value={FieldWidget}>
                <RecordForm key={form.id} form={form} close={close} />
              </FieldWidgetContext>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
      <RecordedToasts />
    </>
  );
}
