import { render } from 'preact';
import { App } from './app.tsx';
import { browserOptionsHost } from './host/browser-options-host.ts';

render(<App host={browserOptionsHost()} />, document.body);
