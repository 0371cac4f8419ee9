export const app = {
  name: 'Counterpart',
  skip: 'Skip to content',
  screens: 'Screens',
  start: 'Start',
  components: 'Components',
  noStudy: 'No study open',
  switcher: (study: string) => `Study: ${study}`,
  startScreen: 'Start screen',
  closeStudy: 'Close study',
  jobs: 'Work in progress',
  screenBroke: 'This screen stopped working.',
  screenBrokeKept: 'Everything you answered is saved. Try again, or go to another screen and come back. Reason:',
  notFetched: 'This part of Counterpart could not be loaded.',
  notFetchedWhy:
    'It has probably been updated since this page was opened. Reload the page to go on here; every answer is saved.',
  reload: 'Reload',
  sessionTitle: 'This link has been used',
  sessionText:
    'The address that Counterpart prints opens the app once, in one browser. Start Counterpart again and use the new address.',
  unreachableTitle: 'Counterpart does not answer',
  nothingLost: 'Nothing is lost: every answer is saved when it is given.',
};
