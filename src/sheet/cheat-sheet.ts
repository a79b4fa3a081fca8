/** Keeps how a sheet is set in the address, and prints it. The style sheet does the rest: see Sheet.astro. */
class CheatSheet extends HTMLElement {
  connectedCallback(): void {
    const radios = [...this.querySelectorAll<HTMLInputElement>('.options input[type=radio]')];
    const chosen = new URLSearchParams(location.search);
    for (const radio of radios) {
      if (chosen.get(radio.name) === radio.value) radio.checked = true;
      radio.addEventListener('change', () => {
        const parameters = new URLSearchParams(location.search);
        parameters.set(radio.name, radio.value);
        history.replaceState(history.state, '', `?${parameters.toString()}`);
      });
    }
    const button = this.querySelector<HTMLButtonElement>('.print');
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      window.print();
    });
  }
}

customElements.define('cheat-sheet', CheatSheet);
