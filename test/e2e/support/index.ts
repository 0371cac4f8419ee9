export { seriousViolations, type Violation, violations } from './axe.ts';
export { describeBrowser } from './describe-browser.ts';
export { type AppOptions, type OpenApp, openApp } from './open-app.ts';
export { shot } from './shot.ts';
