import { render } from 'preact';
import { browserHost } from './browser-host.ts';
import { Popup } from './popup.tsx';

render(<Popup host={browserHost(new URLSearchParams(location.search))} />, document.body);
