import { Link, useLocation } from "wouter";
import "./register-nav.css";

const books = [
  { to: "/register", label: "季度登记簿" },
  { to: "/numbers", label: "发文登记簿" },
] as const;

/** The registers that stand side by side: the quarter's matters, and the numbers that documents bear. */
export const RegisterNav = () => {
  const [here] = useLocation();
  return (
    <nav className="register-nav" aria-label="登记簿">
      {books.map(({ to, label }) => (
        <Link key={to} href={to} aria-current={here === to ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
};
