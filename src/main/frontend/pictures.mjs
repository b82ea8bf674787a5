// The emblem by its public geometry: height h, width 1.5 h, twelve stars on a circle of radius h/3,
// each star inscribed in a circle of radius h/18, one point up, at the hours of a clock.
export function emblem(height = 36) {
    const [cx, cy, ring, star] = [height * 0.75, height / 2, height / 3, height / 18];
    const inner = star * (Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10));
    const n = (value) => +value.toFixed(3);
    const oneStar = (x, y) => 'M' + Array.from({ length: 10 }, (_, i) => {
        const r = i % 2 ? inner : star;
        const angle = (i * Math.PI) / 5;
        return `${n(x + r * Math.sin(angle))} ${n(y - r * Math.cos(angle))}`;
    }).join('L') + 'Z';
    const stars = Array.from({ length: 12 }, (_, hour) => {
        const angle = (hour * Math.PI) / 6;
        return oneStar(cx + ring * Math.sin(angle), cy - ring * Math.cos(angle));
    }).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${height * 1.5} ${height}"><path fill="#039" d="M0 0h${height * 1.5}v${height}H0z"/><path fill="#fc0" d="${stars}"/></svg>`;
}

// The mark is the step: progress in small steps.
export function mark() {
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><rect width="34" height="34" rx="8" fill="#0F5B53"/>'
        + '<path d="M7 25h6v-5h6v-5h6V9" fill="none" stroke="#E9B44C" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>';
}
