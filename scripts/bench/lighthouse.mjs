// Prints the four categories of each page as rows: page, performance, accessibility, best practices, search engines.
// Words: the folder where Lighthouse is installed, the browser, the address of the program, the pages.
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
const [folder, browser, base, ...pages] = process.argv.slice(2);
const cli = createRequire(`${folder}/package.json`).resolve('lighthouse/cli/index.js');
for (const page of pages) {
    const run = spawnSync(process.execPath, [cli, base + page, '--quiet', '--output=json', '--only-categories=performance,accessibility,best-practices,seo',
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage'],
        { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 1 << 28 });
    try {
        const report = JSON.parse(run.stdout);
        const scores = Object.values(report.categories).map(c => Math.round(c.score * 100));
        console.log(`| ${page} | ${scores.join(' | ')} |`);
        for (const audit of Object.values(report.audits))
            if (audit.score !== null && audit.score < 1 && ['binary', 'numeric', 'metricSavings'].includes(audit.scoreDisplayMode))
                console.error(`${page}: ${audit.id}: ${audit.title} ${audit.displayValue ?? ''}`);
    } catch (e) {
        console.log(`| ${page} | not measured |||| `);
        console.error(String(run.stderr).slice(-600));
    }
}
