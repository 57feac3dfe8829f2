import { render } from 'preact';
import { browserPopupHost } from './browser-popup-host.ts';
import { Popup } from './popup.tsx';

render(<Popup host={browserPopupHost(new URLSearchParams(location.search))} />, document.body);
