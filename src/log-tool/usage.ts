export const usage = `npm run log -- <command>

  copy <from> <to>   Copies a log from one store to another, byte by byte: same ids, revisions, sequences. The source is
                     only read. The target is empty, or holds the beginning of this very log: ended copies go on where
                     they were. No server opens the target before the copy is complete.
      sqlite:<folder>                   a data folder (as a source also a backup, or the mirror.sqlite of a log on a
                                        server that has lost it)
      sqlite:                           the data folder of HOLDPOINT_DATA
      esdb://… or esdb+discover://…     an EventStoreDB
      --log <name>       the log to read from an EventStoreDB (default: HOLDPOINT_LOG_NAME, or holdpoint)
      --mirror <folder>  where to keep what is read from an EventStoreDB (default: a temporary folder)

  backup <file>      Writes the log of a data folder to one file, at one moment, while a server serves it or not.
      --data <folder>    the data folder (default: HOLDPOINT_DATA, or ./data)

  restore <file>     Makes a data folder of a backup. The folder is empty or not there; a backup with a fault is refused.
      --data <folder>    the data folder (default: HOLDPOINT_DATA, or ./data)

  verify [<path>]    Looks for everything that can be wrong with the log of a data folder, served or not, or of a backup:
                     envelopes, ids, bytes, gaps, order, references; and that the views, made anew, are the folder's.
                     Says each finding with its sequence. (Default: HOLDPOINT_DATA, or ./data.)

  --help             Says this.

Exit code: 0 done, nothing is wrong; 1 not done, or something is wrong; 2 asked in a way that makes no sense.
TMPDIR says where temporary folders are: verify needs room there for the views, a copy from EventStoreDB for its mirror.`;
