import { parentPort, workerData } from 'node:worker_threads';
import { writeBackup } from '../db/backup.ts';
import { connect } from '../db/database.ts';

/** Copies an open study and proves the copy, beside the thread that answers: a read transaction of its own holds nobody up. */
const { file, out } = workerData as { file: string; out: string };
const db = connect(file, { readonly: true, fileMustExist: true });
try {
  writeBackup(db, out);
} finally {
  db.close();
}
parentPort?.postMessage('done');
