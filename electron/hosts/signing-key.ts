import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export interface SigningKey {
  publicKey: string;
  privateKey: string;
}

/** This installation's Ed25519 key, made once and kept in the profile, never in a packet: it signs the answers given here. */
export function signingKey(profileDir: string): SigningKey {
  const file = path.join(profileDir, 'signing-key.json');
  const stored = readJsonFile(file) as Partial<SigningKey> | undefined;
  if (typeof stored?.publicKey === 'string' && typeof stored.privateKey === 'string')
    return { publicKey: stored.publicKey, privateKey: stored.privateKey };
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  writeJsonFile(file, key);
  return key;
}
