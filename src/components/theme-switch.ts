/** Switches between light and dark, and keeps the choice on this device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (button === null) return;
    const { dataset } = document.documentElement;
    const show = () => button.setAttribute('aria-pressed', String(dataset['theme'] === 'dark'));
    button.hidden = false;
    button.addEventListener('click', () => {
      dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', dataset['theme']);
      } catch {
        // Storage may be refused; the switch still works for this page.
      }
      show();
    });
    show();
  }
}
customElements.define('theme-switch', ThemeSwitch);
