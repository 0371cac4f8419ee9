import type { ReactNode } from 'react';
import { Checkbox, Screen, Select, ToggleGroup } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useApp } from '../../use-services.ts';
import { AnnotatorSetting } from './annotator-setting.tsx';
import { KeySettings } from './key-settings.tsx';
import { SessionSetting } from './session-setting.tsx';
import styles from './settings.module.css';

const textSizes = [80, 90, 100, 110, 125, 150] as const;

export function SettingsScreen() {
  const settings = useApp((app) => app.settings);
  const change = useApp((app) => app.change);
  const info = useApp((app) => app.info);
  const session = useApp((app) => app.session);
  return (
    <Screen title={t('settings.title')} meta={t('settings.meta')} layout="page">
      <div className={styles.page}>
        <div className={styles.general}>
          <Section title={t('settings.appearance')}>
            <Row label={t('settings.theme')}>
              <ToggleGroup
                label={t('settings.theme')}
                value={settings.theme}
                options={(['system', 'light', 'dark', 'contrast'] as const).map((value) => ({
                  value,
                  label: t(`settings.theme_${value}`),
                }))}
                onChange={(theme) => void change({ theme })}
              />
            </Row>
            <Row label={t('settings.textSize')}>
              <Select
                label={t('settings.textSize')}
                hideLabel
                value={`${settings.textSize}`}
                options={textSizes.map((size) => ({ value: `${size}`, label: t('common.percent', size) }))}
                onChange={(size) => void change({ textSize: Number(size) })}
              />
            </Row>
            <Row label={t('settings.density')}>
              <ToggleGroup
                label={t('settings.density')}
                value={settings.density}
                options={(['comfortable', 'compact'] as const).map((value) => ({
                  value,
                  label: t(`settings.density_${value}`),
                }))}
                onChange={(density) => void change({ density })}
              />
            </Row>
            <Row label={t('settings.language')}>
              <ToggleGroup
                label={t('settings.language')}
                value={settings.language}
                options={[
                  { value: 'en', label: 'English' },
                  { value: 'de', label: 'Deutsch' },
                ]}
                onChange={(language) => void change({ language })}
              />
            </Row>
          </Section>
          {session?.role !== 'annotator' && (
            <Section title={t('settings.you')}>
              <Row label={t('settings.annotator')} hint={t('settings.annotatorHint')}>
                <AnnotatorSetting />
              </Row>
            </Section>
          )}
          {session !== null && (
            <Section title={t('session.title')}>
              <Row label={t('session.row')} {...(session.role === 'coordinator' ? { hint: t('session.rowHint') } : {})}>
                <SessionSetting />
              </Row>
              {session.fingerprint !== null && (
                <Row label={t('session.key')} hint={t('session.keyHint')}>
                  <code>{session.fingerprint}</code>
                </Row>
              )}
            </Section>
          )}
        </div>
        <Section title={t('keys.title')}>
          <div className={styles.keys}>
            <Checkbox checked={settings.keyHints} onChange={(keyHints) => void change({ keyHints })}>
              {t('settings.keyHints')}
            </Checkbox>
            <KeySettings />
          </div>
        </Section>
        <p className={styles.about}>{t('settings.about', info.version, info.host)}</p>
      </div>
    </Screen>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Row({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
      {children}
    </div>
  );
}
