// drawn here, since not every machine has a font with pictures
const PATHS = {
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  voice: 'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4zM6 11a6 6 0 0 0 12 0M12 17v3.5',
  sticker: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8.5 14a4 4 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
  location:
    'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  contact: 'M4 5h16v14H4zM9.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6.5 16a3 3 0 0 1 6 0M15 10h2.5M15 13.5h2.5',
  file: 'M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4M9 12.5h6M9 16h6',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  video: 'M4 6h11v12H4zM15 10.5l5-3v9l-5-3z',
  gif: 'M4 5h16v14H4zM10 10H7.500v4H10v-2H9M13 10v4M16.500 14v-4H19M16.500 12H18.500',
  play: 'M8 5.500l10 6.500-10 6.500z',
  phone:
    'M6 4h3l1.500 4-2 1.500a11 11 0 0 0 5 5l1.500-2 4 1.500v3a1.500 1.500 0 0 1-1.600 1.500A15.500 15.500 0 0 1 4.500 5.600 1.500 1.500 0 0 1 6 4z',
  sms: 'M4 5h16v11H10l-4 4v-4H4zM8 10.500h8',
  open: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  tools: 'M5 8h8M17 8h2M5 16h2M11 16h8M15 6v4M9 14v4',
  down: 'M7 10l5 5 5-5',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 17.500h.01',
};

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing that screen readers pass over: whatever it stands on says in words what it does. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  return svg;
}
