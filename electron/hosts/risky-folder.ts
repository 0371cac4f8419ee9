import { statfsSync } from 'node:fs';
import path from 'node:path';
import { type ErrorEnvelope, told } from '../../shared/domain/errors.ts';

/** Magic numbers of file systems that other machines share (statfs(2)): NFS, SMB, CIFS, SMB2, 9p, AFS, Ceph, FUSE of sshfs and rclone. */
const shared = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400, 0x65735546]);

/** Folders that a service copies to other machines while they are written. */
const synced =
  /^(dropbox|onedrive( .*)?|google ?drive|my drive|icloud ?drive|mobile documents|nextcloud|owncloud|syncthing|pcloud(drive)?|box( sync)?)$/i;

/**
 * Why a study should not be worked on where it lies; null where nothing speaks against it. Files on network drives are not
 * locked reliably, and a service that copies a file in the middle of a write copies half of it.
 */
export function riskOfFolder(file: string): ErrorEnvelope | null {
  const advice = 'Move it to a folder of this computer, and let packets carry the work between machines.';
  if (file.startsWith('\\\\') || isOnNetwork(file))
    return told('network_folder', `This study lies on a network drive, where two computers can damage it. ${advice}`);
  const service = path
    .dirname(file)
    .split(/[\\/]/)
    .find((part) => synced.test(part));
  if (service === undefined) return null;
  const where = `This study lies in a folder that is copied to other machines (${service})`;
  return told('synced_folder', `${where}, which can damage it while it is open. ${advice}`, { service });
}

function isOnNetwork(file: string): boolean {
  try {
    return shared.has(statfsSync(path.dirname(file)).type >>> 0);
  } catch {
    return false;
  }
}
