import { render } from 'preact';
import { App } from './app.tsx';
import { browserHost } from './browser-host.ts';

render(<App host={browserHost()} />, document.body);
