import './theme/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './client/connect.ts';
import { refusal } from './refusal.ts';
import { createServices } from './services.ts';
import { Unreachable } from './shell/unreachable.tsx';
import { loadLanguage } from './strings/index.ts';
import { applyLook } from './theme/theme.ts';

applyLook({ theme: 'system', textSize: 100, density: 'comfortable' });
const root = createRoot(document.getElementById('root') as HTMLElement);

try {
  const services = await createServices(await connect(window));
  const { settings } = services.app.getState();
  applyLook(settings);
  await loadLanguage(settings.language);
  root.render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
} catch (error) {
  root.render(<Unreachable error={refusal(error)} />);
}
