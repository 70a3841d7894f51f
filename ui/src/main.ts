import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { followSystemTheme } from './lib/theme.ts';

followSystemTheme();

const target = document.getElementById('app');
if (target) mount(App, { target });
