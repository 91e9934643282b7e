export { default } from '../build/globalSetup.ts';
