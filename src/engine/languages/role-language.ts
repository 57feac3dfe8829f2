export { isFormerTitle, isFullerTitle, officeOfTitle, roleOfCountry } from './en/role-text.ts';
