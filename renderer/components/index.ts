/**
 * How the interface is built, for whoever adds a screen.
 *
 * A screen is `views/<name>/<name>-screen.tsx`, exports one component, stands in `routes.tsx` with a lazy import and draws
 *   <Screen title meta tools status hints layout>...</Screen>            (bar, content, status line)
 * `layout="page"` scrolls as a whole; `fixed` screens scroll inside.
 *
 * Words    `t('replay.title')`, typed; one file per area and language in `strings/`. Numbers, sizes and times through
 *          formatNumber, formatPercent, formatBytes, formatClock, formatMoment, formatList. No literal text in JSX.
 * Data     `useAnswer('usi.table', options, ['conversations'])` -> {data, error, loading, reload}; it keeps the old answer
 *          while a new one is fetched. Show <Loading/> while data is null, <ErrorNote error retry/> on error.
 *          Screens with state make a zustand vanilla store from `useServices().client`; `useApp(app => app.study)`,
 *          `app.settings`, `app.sources`, `app.looks` are at hand everywhere.
 * Writes   `client.call(...)`; anything that can be taken back ends in `toasts.getState().show(message, { undo })`;
 *          long work runs in `jobs.getState().run(title, job => client.call(..., { job }))`.
 * Keys     an action is a line in `keys/<scope>.ts` (listed in `keys/actions.ts`); `useActions({ 'replay.play': play })`
 *          answers it while the screen is open; `action="replay.play"` on Button, IconButton, MenuItem or Chip shows the key.
 *          Single keys are inert in text fields, and everything is inert while a dialog or menu is open.
 * Links    `href('replay', taskKey, { left, right, turn })`, `useLocation()`, `navigate(address, { replace })`.
 * Sources  <SourceName id/>, <SourceGlyph look/>; `data-source={look.colour}` on an element gives --c, --ci, --ct inside it.
 * Transcripts are hostile text: drawn from a syntax tree as elements (`components/transcript`), never as HTML; the page's
 *          policy forbids markup from strings altogether. Links show where they lead first (`link-dialog.tsx`).
 * Colours, type, space: only roles of `theme/`. CSS modules, one per component.
 */
export { Button, type ButtonProps, IconButton, type IconButtonProps } from './button.tsx';
export { Checkbox } from './checkbox.tsx';
export { Chip, RemovableChip } from './chip.tsx';
export { classNames } from './class-names.ts';
export { Columns } from './columns.tsx';
export { Confirm } from './confirm.tsx';
export { Dialog } from './dialog.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorBoundary } from './error-boundary.tsx';
export { Estimate, intervalText } from './estimate.tsx';
export { TextArea, TextField } from './field.tsx';
export { Flag } from './flag.tsx';
export { Icon } from './icon.tsx';
export { type IconName, icons } from './icons.ts';
export { ActionKeys, KeyCaps, useChord } from './key-cap.tsx';
export { Loading } from './loading.tsx';
export { Menu, MenuCheck, MenuHeading, MenuItem, MenuSeparator } from './menu.tsx';
export { ErrorNote, Note } from './note.tsx';
export { Popover } from './popover.tsx';
export { Progress, rateOf } from './progress.tsx';
export { RadioGroup } from './radio-group.tsx';
export { Saved } from './saved.tsx';
export { type Hint, Screen } from './screen/index.ts';
export { SecondLine } from './second-line.tsx';
export { Select } from './select.tsx';
export { type GlyphShape, lookOf, type SourceColour, type SourceLook, type SourceLooks } from './source/look.ts';
export { SourceGlyph } from './source/source-glyph.tsx';
export { SourceName } from './source/source-name.tsx';
export { itemStates, StateBar, StateSwatch } from './state-bar.tsx';
export { Cell, HeadCell, NumberCell, RowHead, Table, ValueCell } from './table/index.ts';
export { Tabs } from './tabs.tsx';
export { ToggleGroup, type ToggleOption } from './toggle-group.tsx';
export { Tooltip } from './tooltip.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
