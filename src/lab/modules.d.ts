/** What Vite makes of imports that are no modules: styles, and workers carried inside the page. */
/// <reference types="vite/client" />
