import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { hasFallen, stateStatus } from '../record/state-status.ts';
import { spaced } from '../record/words.ts';
import { StatusMark } from '../status-mark.tsx';
import { ThingLink } from '../thing-link.tsx';
import type { ReasoningNode as Thing } from './graph-of.ts';

export type ThingNode = Node<{ readonly thing: Thing; readonly isAsked: boolean }, 'thing'>;

/** One thing in the drawing: what it is, how it stands, and its title, which opens it. */
export function ReasoningNode({ data: { thing, isAsked } }: NodeProps<ThingNode>) {
  const { reference, kind, state, title } = thing;
  const status = hasFallen('', state) ? 'serious' : stateStatus(kind, state);
  return (
    <div className={isAsked ? 'reasoning-node asked' : 'reasoning-node'} title={title ?? reference}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span className="reasoning-kind">
        {status !== undefined && <StatusMark status={status} />} {spaced(kind)} · {spaced(state)}
      </span>
      <span className="reasoning-title">
        <ThingLink reference={reference} title={title} />
      </span>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
